insert into source (id, name, kind, created_at)
values ('01890000-0000-4000-8000-000000000001', 'Alter Bote', 'OUTLET', '2025-12-01T00:00:00Z');
insert into source_name (folded, name, source_id)
values ('alter bote', 'Alter Bote', '01890000-0000-4000-8000-000000000001');
insert into article (id, identity, content_hash, outlet_id, headline, language, published_edtf, published_text,
                     published_basis, published_from, published_to, retrieved_at)
values ('01890000-0000-7000-8000-000000000001', 'sha256:identity', 'sha256:old', '01890000-0000-4000-8000-000000000001',
        'Altbestand', 'de', '2025-12', 'Dezember', 'GIVEN', '2025-12-01', '2025-12-31', '2025-12-02T00:00:00Z');
insert into article_version (article_id, content_hash, media_type, original, cleaned, alignment, zones, headline,
                             language, published_edtf, published_text, published_basis, retrieved_at, seen_at)
values ('01890000-0000-7000-8000-000000000001', 'sha256:old', 'text/plain',
        E'Altbestand\n\nWie früher.', E'Altbestand\n\nWie früher.',
        '[{"text": 0, "original": 0, "length": 23}]',
        '[{"zone": "HEADLINE", "start": 0, "end": 10}, {"zone": "BODY", "start": 12, "end": 23}]',
        'Altbestand', 'de', '2025-12', 'Dezember', 'GIVEN', '2025-12-02T00:00:00Z', '2025-12-02T00:00:00Z');
insert into source_mention (article_id, content_hash, ordinal, source_id, role)
values ('01890000-0000-7000-8000-000000000001', 'sha256:old', 0, '01890000-0000-4000-8000-000000000001', 'OUTLET');
insert into change_entry (kind, article_id, content_hash, occurred_at)
values ('CREATED', '01890000-0000-7000-8000-000000000001', 'sha256:old', '2025-12-02T00:00:00Z');
