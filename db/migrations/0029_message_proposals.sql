ALTER TABLE "message" ADD COLUMN "declined_by_seat_id" uuid;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "declined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "declined_code" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "declined_move_id" uuid;