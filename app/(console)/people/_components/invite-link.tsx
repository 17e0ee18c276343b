// The one-time link, shown once.
'use client';
import { formatInstant } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { CopyButton } from '../../../_ui/copy-button';
import { Dialog } from '../../../_ui/dialog';
import { DialogClose } from '../../../_ui/dialog-close';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';

export function InviteLink({
  address,
  expiresAt,
  name,
  timeZone,
  onClose,
}: {
  address: string;
  expiresAt: string;
  name: string;
  timeZone: string;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`The link for ${name}`}
      description="Pass it on yourself: it is shown only now, opens one seat and works once."
      width="md"
      footer={
        <DialogClose>
          <Button variant="primary">Done</Button>
        </DialogClose>
      }
    >
      <Field label="Invite link" hint={`Good until ${formatInstant(expiresAt, timeZone)}`} required>
        {(control) => (
          <Input
            {...control}
            value={address}
            readOnly
            onFocus={(event) => event.target.select()}
            className="font-mono text-xs"
          />
        )}
      </Field>
      <div className="mt-2">
        <CopyButton text={address} label="Copy the link" />
      </div>
    </Dialog>
  );
}
