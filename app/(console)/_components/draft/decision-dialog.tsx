// The frame of every decision that asks for a reason: one form, digits pick the reason, Enter sends, a refusal stays in sight.
'use client';
import { type ReactNode, useId } from 'react';
import { Button } from '../../../_ui/button';
import { Dialog } from '../../../_ui/dialog';
import { DialogClose } from '../../../_ui/dialog-close';
import { pickByDigit, type ReasonOption } from './reason-choice';
import { RefusalNotice } from './refusal-notice';
import type { RemedyStarts } from './remedies-of';
import type { Refusal, Remedy } from './use-move';

/** Focus starts at the first control; a stable function, so that it moves focus once and never again. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

export function DecisionDialog({
  title,
  description,
  action,
  isDanger = false,
  isPending,
  canSend = true,
  noValidate = false,
  options = [],
  onPick = () => {},
  refusal,
  starts,
  asksAtOnce,
  labels,
  words,
  timeZone,
  onSend,
  onClose,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  /** What the main button says it does. */
  action: string;
  isDanger?: boolean;
  isPending: boolean;
  canSend?: boolean;
  /** Where the dialog says itself, at each field, what does not hold. */
  noValidate?: boolean;
  /** The reasons that digits pick from. */
  options?: readonly ReasonOption[];
  onPick?: (code: string) => void;
  refusal: Refusal | null;
  starts?: RemedyStarts;
  /** Whether a refusal goes on to whoever can be asked. */
  asksAtOnce?: boolean;
  labels?: Partial<Record<Remedy, string>>;
  words?: (value: string | null) => string;
  timeZone: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      width="md"
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button
            type="submit"
            form={id}
            variant={isDanger ? 'danger' : 'primary'}
            loading={isPending}
            disabled={!canSend}
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate={noValidate}
        ref={focusFirst}
        className="flex flex-col gap-4"
        onKeyDown={pickByDigit(options, onPick)}
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog over this one is inside it for React: what is sent there is not sent here.
          event.stopPropagation();
          if (canSend && !isPending) onSend();
        }}
      >
        {refusal ? (
          <RefusalNotice
            refusal={refusal}
            starts={starts}
            asksAtOnce={asksAtOnce}
            onAsked={asksAtOnce ? onClose : undefined}
            labels={labels}
            words={words}
            timeZone={timeZone}
          />
        ) : null}
        {children}
      </form>
    </Dialog>
  );
}
