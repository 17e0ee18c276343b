CREATE INDEX "contact_import" ON "contact" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "commitment_accepted" ON "commitment" USING btree ("workspace_id","opportunity_id") WHERE accepted <> '{}'::jsonb;--> statement-breakpoint
CREATE INDEX "opportunity_import" ON "opportunity" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "opportunity_vanished" ON "opportunity" USING btree ("vanished_import_id") WHERE vanished_import_id is not null;--> statement-breakpoint
CREATE INDEX "opportunity_line_import" ON "opportunity_line" USING btree ("import_id");