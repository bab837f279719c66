-- What was written in the account book and in the audit stays as it was written.
drop trigger if exists ledger_entries_no_update;
create trigger ledger_entries_no_update before update on ledger_entries
begin select raise(abort, 'ledger_entries are only ever added to'); end;

drop trigger if exists ledger_entries_no_delete;
create trigger ledger_entries_no_delete before delete on ledger_entries
begin select raise(abort, 'ledger_entries are only ever added to'); end;

drop trigger if exists ledger_transfers_no_update;
create trigger ledger_transfers_no_update before update on ledger_transfers
begin select raise(abort, 'ledger_transfers are only ever added to'); end;

drop trigger if exists ledger_transfers_no_delete;
create trigger ledger_transfers_no_delete before delete on ledger_transfers
begin select raise(abort, 'ledger_transfers are only ever added to'); end;

drop trigger if exists audit_events_no_update;
create trigger audit_events_no_update before update on audit_events
begin select raise(abort, 'audit_events are only ever added to'); end;

drop trigger if exists audit_events_no_delete;
create trigger audit_events_no_delete before delete on audit_events
begin select raise(abort, 'audit_events are only ever added to'); end;
