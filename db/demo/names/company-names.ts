// Parts of invented company names; combined they give tens of thousands, each with a domain of its own.
export const COMPANY_STEMS: readonly string[] = (
  'Aldermoor Amberlyn Arkwell Ashbourne Aurelis Bantrel Beckford Bellhaven Birchall Blackmere Bramwick Brenning ' +
  'Brisco Calvane Cardrew Carrowmore Castelin Cindermill Claymont Coldwater Corvale Cresting Dalebrook Darnell ' +
  'Deepford Dovecrest Dunmarrow Eastwyn Elmstead Emberly Ensor Fairholt Fallowfield Farrier Fenwick Ferrow ' +
  'Foxglove Galderon Garnick Glasswing Goldenrod Greyfell Halden Harrowgate Hartsfield Hazelmere Helvane Highmoor ' +
  'Hollin Inverdale Ironbark Juniper Kelmore Kestrelby Kingsmere Kirkdale Lanternfield Larchwood Lindale Loxley ' +
  'Maplecroft Marrowby Meadowlark Merrin Millstone Mossgate Nethercote Norrick Oakhanger Orrin Ostermoor Overlea ' +
  'Palisade Pemberley Pinecrest Quarrington Quillfield Ravenna Redmarsh Rillington Rosehall Rowanberg Saltmarsh ' +
  'Sandiford Seabrook Silverbeck Stonehurst Sundial Swiftwater Tamarack Thistledown Thornhill Tidewell Underwold ' +
  'Vanteck Verrick Wainscott Waverton Westerly Whitcombe Willowmere Windrush Wolverley Wrenfield Yarrow Zephyrine'
).split(' ');

export const COMPANY_KINDS: readonly { word: string; industry: string }[] = [
  { word: 'Logistics', industry: 'Transportation' },
  { word: 'Freight', industry: 'Transportation' },
  { word: 'Foods', industry: 'Food & Beverage' },
  { word: 'Beverages', industry: 'Food & Beverage' },
  { word: 'Health', industry: 'Healthcare' },
  { word: 'Clinics', industry: 'Healthcare' },
  { word: 'Diagnostics', industry: 'Healthcare' },
  { word: 'Insurance', industry: 'Insurance' },
  { word: 'Mutual', industry: 'Insurance' },
  { word: 'Credit Union', industry: 'Banking' },
  { word: 'Capital', industry: 'Finance' },
  { word: 'Retail Group', industry: 'Retail' },
  { word: 'Outfitters', industry: 'Retail' },
  { word: 'Manufacturing', industry: 'Manufacturing' },
  { word: 'Tooling', industry: 'Machinery' },
  { word: 'Robotics', industry: 'Machinery' },
  { word: 'Energy', industry: 'Energy' },
  { word: 'Utilities', industry: 'Utilities' },
  { word: 'Chemicals', industry: 'Chemicals' },
  { word: 'Media', industry: 'Media' },
  { word: 'Learning', industry: 'Education' },
  { word: 'Hotels', industry: 'Hospitality' },
  { word: 'Telecom', industry: 'Telecommunications' },
  { word: 'Software', industry: 'Technology' },
  { word: 'Biosciences', industry: 'Biotechnology' },
  { word: 'Engineering', industry: 'Engineering' },
  { word: 'Construction', industry: 'Construction' },
  { word: 'Apparel', industry: 'Apparel' },
  { word: 'Shipping', industry: 'Shipping' },
  { word: 'Recycling', industry: 'Environmental' },
  { word: 'Electronics', industry: 'Electronics' },
];

/** Used only once every pair of the two lists above is taken. */
export const COMPANY_REGIONS: readonly string[] = (
  'Pacific Northern Southern Atlantic Central Alpine Coastal Highland Prairie Lakeside Metro Continental Baltic ' +
  'Iberian Nordic Midland Harbor Valley Summit Delta'
).split(' ');

export const US_PLACES: readonly { city: string; state: string }[] = [
  { city: 'Boston', state: 'MA' },
  { city: 'Columbus', state: 'OH' },
  { city: 'Atlanta', state: 'GA' },
  { city: 'Denver', state: 'CO' },
  { city: 'Portland', state: 'OR' },
  { city: 'Austin', state: 'TX' },
  { city: 'Minneapolis', state: 'MN' },
  { city: 'Raleigh', state: 'NC' },
  { city: 'Phoenix', state: 'AZ' },
  { city: 'Pittsburgh', state: 'PA' },
];

export const EUROPE_PLACES: readonly { city: string; country: string; currency: string }[] = [
  { city: 'Rotterdam', country: 'Netherlands', currency: 'EUR' },
  { city: 'Hamburg', country: 'Germany', currency: 'EUR' },
  { city: 'Lyon', country: 'France', currency: 'EUR' },
  { city: 'Dublin', country: 'Ireland', currency: 'EUR' },
  { city: 'Leeds', country: 'United Kingdom', currency: 'GBP' },
  { city: 'Bristol', country: 'United Kingdom', currency: 'GBP' },
  { city: 'Gothenburg', country: 'Sweden', currency: 'USD' },
  { city: 'Zurich', country: 'Switzerland', currency: 'USD' },
];
