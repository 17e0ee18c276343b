ALTER TABLE "message" ADD COLUMN "template_set" integer;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "asked_until" date;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "approved_until" date;