// The part of the import's help that says which files are read, how values are proven, what a mapping holds and what --json prints.
import {
  MAX_COLUMNS,
  MAX_FILES,
  MAX_INNER_ARCHIVE_BYTES,
  MAX_JSON_DEPTH,
  MAX_ROW_LENGTH,
  MAX_TOTAL_BYTES,
  MAX_ZIP_RATIO,
} from '@/server/sources/input/input-limits';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

export const FORMAT_HELP = `FORMATS
  Containers   a folder, a ZIP archive (also several in a folder, or one inside another), or one file
  CSV          comma, semicolon, tab or pipe; UTF-8, UTF-16, or Windows-1252 (--encoding); cells of several lines;
               comment lines (#) above the header; columns that are not used are not read
  JSON         a list of records, bare or under any key; one object a line (.ndjson, .jsonl); Salesforce data trees with
               @references; answers of Salesforce's and HubSpot's interfaces
  XLSX         every visible sheet is a table; formulas give their last value, dates come by the cell's format
  Recognised   Salesforce: Data Loader, the weekly Data Export, opportunity reports with the column "Opportunity ID",
               warehouse tables in snake_case, also with _fivetran_deleted and _fivetran_active/_start/_end.
               HubSpot: deals, deal property history, owners, pipeline stages, contacts, companies, calls, mails, meetings,
               tasks and notes, as exported by page, by the interface, or landed in a warehouse.
               Anything else by a mapping.
  Limits       ${MAX_FILES} files, ${MAX_TOTAL_BYTES / GB} GB in an archive, ${MAX_ZIP_RATIO} times its packed size, ${MAX_COLUMNS} columns, ${MAX_ROW_LENGTH / MB} MB a row, ${MAX_JSON_DEPTH} levels of JSON,
               ${MAX_INNER_ARCHIVE_BYTES / MB} MB for an archive or workbook inside an archive; symbolic links are refused

DATES AND NUMBERS
  A date column is ISO, or one of its own values proves its order (23/02/2026), or the import asks (--date-order). In a
  column that mixes both orders the rows that can be read in one way are read, the others are refused one by one.
  1,234.50 and 1.234,50 are told apart by the column in the same way (--number-format); currency signs and codes, percent
  signs and (1,234.00) for less than nothing are read. A blank amount is no amount, not 0.

MAPPING FILE (JSON; --write-mapping writes a draft)
  version          1
  files            a list: file (with * for anything), object, fields (ours: a column, {"value": "…"} or
                   {"template": "{column} …"}), and where needed isDistinct, addsUp, kinds, dateOrder, numberFormat, encoding
  stages           the source's stage → discovery, qualification, evaluation, proposal, negotiation, won, lost or void
  categories       the source's forecast category → omitted, pipeline, best_case, most_likely, commit or closed
  dealTypes        the source's type → new, expansion, renewal or other
  sameAccounts     an account's id → the id of the account it is merged into; sameProducts the same by name
  currency, dateOrder, numberFormat, encoding, mailbox, linkTemplate
  It is kept with the source: the next import of that source needs none.

JSON (--json prints one object and nothing else; refused rows go to the file of --refused)
  importId, source, asOf, seconds; state: published, ready (--dry-run), needs_mapping, failed or cancelled
  files            a list: name, object, use (used or seen_not_used), consequence, bytes, sha256,
                   read = added + changed + unchanged + refused
  totals           a list: currency, category, outcome, deals, withoutAmount, amount (a decimal in quotes, exact)
  vanished         deals that this source showed before and that the files are the first to miss
  refused          rows in all; refusedTo is the file that lists them, or null
  notes            sentences on what was set right, left out or may be one
  problem          why nothing was imported, or null
  questions        what only a person can say, or null: stages, categories, dates, numbers, encodings, tables
  dryRun           with --dry-run: wouldChange, deals (added, changed, unchanged, vanished …), totals beside the last
                   import's, the biggest changes
  root             Merkle root over the records, hex, as in the log's entry; null where nothing was published

LONG WORK
  One import runs at a time in a workspace: another one says that it waits, and goes on by itself. Ctrl-C or a killed
  process leaves nothing behind: the next import or the worker ends what it began, and the files can be imported again.

EXAMPLES
  npm run plumbline -- import ./WE_00D1.zip --workspace acme --as-of 2026-06-30
  npm run plumbline -- import deals.xlsx --workspace acme --source Spreadsheet --write-mapping deals.json
  npm run plumbline -- import deals.xlsx --workspace acme --source Spreadsheet --mapping deals.json --number-format comma
  npm run plumbline -- import hubspot.zip --workspace acme --source HubSpot --missing filtered
  npm run --silent plumbline -- import ./export --workspace acme --dry-run --json > report.json; test $? -eq 4 && jq .dryRun.deals report.json
  npm run --silent plumbline -- import ./export --workspace acme --json | jq -r '.files[] | [.name, .read, .refused] | @tsv'
  npm run plumbline -- import rollback 0197c0de-0000-7000-8000-000000000000 --workspace acme --preview

OPTIONS`;
