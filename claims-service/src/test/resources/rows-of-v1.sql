-- What a service of the first version left behind. Never to be changed: later versions must be able to read it.
insert into claims.work values (1, 'old/1', 'sha256:old', 'SUPERSEDED', 0, '2026-01-02T03:04:05Z', null, null, '2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z');
insert into claims.article_anchor values ('old/1', 'sha256:old', 'de-0', 2, '2026-01-02T03:04:06Z');
insert into claims.actor values ('0a000000-0000-4000-8000-000000000001', 'PERSON', 'Altina Vorfassung', null, 1, '2026-01-02T03:04:06Z');
insert into claims.actor_key values ('person:altina vorfassung', '0a000000-0000-4000-8000-000000000001');
insert into claims.actor_name values ('0a000000-0000-4000-8000-000000000001', 'old/1', 'Altina Vorfassung', 'altina vorfassung', 'CANONICAL', 2);
insert into claims.actor_role values ('0a000000-0000-4000-8000-000000000001', 'old/1', 'Bürgermeisterin');
insert into claims.statement values ('0b000000-0000-4000-8000-000000000001', 'old/1', 'sha256:old', 'sha256:old', 1, 'EXACT', 'place', 1, 'Das Schwimmbad bleibt offen', 'DIRECT', 'DIRECT', 'PROMISE', 'versichern', 'BODY', 70, 'PERSON:altina vorfassung', '../2026-01-02', '2026-01-02');
insert into claims.statement_selector values ('0b000000-0000-4000-8000-000000000001', 0, 'CONTENT', 1, 28, 'Das Schwimmbad bleibt offen', '„', '“, versicherte Altina Vorfassung');
insert into claims.attribution values ('0b000000-0000-4000-8000-000000000001', 0, 'SPEAKER', '0a000000-0000-4000-8000-000000000001', null, 'RESOLVED', 'name', 80, 'Altina Vorfassung', 'versicherte ', '.', 43, 60);
