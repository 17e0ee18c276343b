DROP INDEX "move_deal";--> statement-breakpoint
DROP INDEX "move_rolls_back";--> statement-breakpoint
CREATE UNIQUE INDEX "move_rolls_back" ON "move" USING btree ("workspace_id","rolls_back_id") WHERE "move"."rolls_back_id" is not null;