DROP INDEX "deal_state_by_phase_counted";--> statement-breakpoint
CREATE INDEX "deal_state_vanished" ON "deal_state" USING btree ("workspace_id","opportunity_id") WHERE is_vanished;--> statement-breakpoint
CREATE INDEX "deal_state_unpriced" ON "deal_state" USING btree ("workspace_id","opportunity_id") WHERE converted_minor is null;--> statement-breakpoint
CREATE INDEX "deal_state_overdue" ON "deal_state" USING btree ("workspace_id","closes_on","opportunity_id") WHERE is_overdue;--> statement-breakpoint
CREATE INDEX "deal_state_not_gated" ON "deal_state" USING btree ("workspace_id","opportunity_id") WHERE is_not_gated;--> statement-breakpoint
CREATE INDEX "deal_state_apart" ON "deal_state" USING btree ("workspace_id","opportunity_id") WHERE basis <> 'both';--> statement-breakpoint
CREATE INDEX "deal_state_by_phase_counted" ON "deal_state" USING btree ("workspace_id","phase_rank","opportunity_id") WHERE category_rank > 1;