-- What was written in the account book and in the audit stays as it was written.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% are only ever added to', tg_table_name;
end
$$;

drop trigger if exists ledger_entries_no_change on ledger_entries;
create trigger ledger_entries_no_change before update or delete on ledger_entries
for each row execute function refuse_change();
drop trigger if exists ledger_entries_no_truncate on ledger_entries;
create trigger ledger_entries_no_truncate before truncate on ledger_entries
for each statement execute function refuse_change();

drop trigger if exists ledger_transfers_no_change on ledger_transfers;
create trigger ledger_transfers_no_change before update or delete on ledger_transfers
for each row execute function refuse_change();
drop trigger if exists ledger_transfers_no_truncate on ledger_transfers;
create trigger ledger_transfers_no_truncate before truncate on ledger_transfers
for each statement execute function refuse_change();

drop trigger if exists audit_events_no_change on audit_events;
create trigger audit_events_no_change before update or delete on audit_events
for each row execute function refuse_change();
drop trigger if exists audit_events_no_truncate on audit_events;
create trigger audit_events_no_truncate before truncate on audit_events
for each statement execute function refuse_change();
