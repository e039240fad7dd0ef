-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: count-words
SELECT count(*) FROM (SELECT 1 FROM yavi_chunks WHERE words @@ websearch_to_tsquery('english', ?) AND tenant = ? AND project = ? LIMIT ?) found
-- name: search-words
WITH wanted AS (SELECT websearch_to_tsquery('english', ?) AS gate, websearch_to_tsquery('english', ?) AS words),
candidates AS MATERIALIZED (SELECT c.id, c.words AS found FROM yavi_chunks c, wanted WHERE c.words @@ wanted.gate AND c.tenant = ? AND c.project = ?
  AND (? = 0 OR c.document IN (SELECT json_array_elements_text(CAST(? AS JSON)))) LIMIT ?)
SELECT candidates.id FROM candidates, wanted ORDER BY ts_rank_cd(candidates.found, wanted.words) DESC, candidates.id LIMIT ?
-- name: search-trigrams
WITH wanted AS (SELECT '%' || replace(replace(replace(CAST(? AS TEXT), '\', '\\'), '%', '\%'), '_', '\_') || '%' AS part)
SELECT c.id FROM yavi_chunks c, wanted WHERE c.parts <> '' AND c.parts ILIKE wanted.part
AND c.tenant = ? AND c.project = ? AND (? = 0 OR c.document IN (SELECT json_array_elements_text(CAST(? AS JSON)))) ORDER BY c.id LIMIT ?
-- name: filtered-documents
SELECT id FROM yavi_documents WHERE tenant = ? AND project = ? AND state = 'ready'
  AND (? = '' OR type = ?) AND (? = '' OR language = ?) AND (? = '' OR classification = ?) AND created_at >= ? AND created_at < ?
  AND (? = '' OR id IN (SELECT document FROM kb_documents WHERE kb = ?)) AND (? = 0 OR id IN (SELECT json_array_elements_text(CAST(? AS JSON))))
-- name: add-to-updating-bases
INSERT INTO kb_documents (tenant, project, kb, document, added_at)
SELECT tenant, project, id, CAST(? AS TEXT), CAST(? AS BIGINT) FROM knowledge_bases WHERE tenant = ? AND project = ? AND auto_update = 1
ON CONFLICT (kb, document) DO NOTHING
