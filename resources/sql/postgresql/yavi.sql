-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: search-words
WITH wanted AS (SELECT websearch_to_tsquery('english', ?) AS words)
SELECT c.id FROM yavi_chunks c, wanted WHERE c.words @@ wanted.words AND CAST(? AS BIGINT) <> 0 AND c.tenant = ? AND c.project = ?
AND (? = 0 OR c.document IN (SELECT json_array_elements_text(CAST(? AS JSON))))
ORDER BY ts_rank_cd(c.words, wanted.words) DESC, c.id LIMIT ?
-- name: search-trigrams
WITH wanted AS (SELECT replace(replace(replace(trim(both '"' from CAST(? AS TEXT)), '\', '\\'), '%', '\%'), '_', '\_') AS part)
SELECT c.id FROM yavi_chunks c, wanted WHERE (c.body ILIKE '%' || wanted.part || '%' OR c.scope ILIKE '%' || wanted.part || '%')
AND CAST(? AS BIGINT) <> 0 AND c.tenant = ? AND c.project = ? AND (? = 0 OR c.document IN (SELECT json_array_elements_text(CAST(? AS JSON))))
ORDER BY c.id LIMIT ?
-- name: filtered-documents
SELECT id FROM yavi_documents WHERE tenant = ? AND project = ? AND state = 'ready'
  AND (? = '' OR type = ?) AND (? = '' OR language = ?) AND (? = '' OR classification = ?) AND created_at >= ? AND created_at < ?
  AND (? = '' OR id IN (SELECT document FROM kb_documents WHERE kb = ?)) AND (? = 0 OR id IN (SELECT json_array_elements_text(CAST(? AS JSON))))
-- name: add-to-updating-bases
INSERT INTO kb_documents (tenant, project, kb, document, added_at)
SELECT tenant, project, id, CAST(? AS TEXT), CAST(? AS BIGINT) FROM knowledge_bases WHERE tenant = ? AND project = ? AND auto_update = 1
ON CONFLICT (kb, document) DO NOTHING
