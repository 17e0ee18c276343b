DROP INDEX "fact_import";--> statement-breakpoint
DROP INDEX "deal_observation_import";--> statement-breakpoint
DROP INDEX "commitment_entry_import";--> statement-breakpoint
CREATE INDEX "fact_import" ON "fact" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "deal_observation_import" ON "deal_observation" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "commitment_entry_import" ON "commitment_entry" USING btree ("import_id");