-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- AI calls are booked under the organisation that pays; those of before all stood under 'default', which means the whole server.
UPDATE usage_records SET org = coalesce((SELECT nullif(p.organization, '') FROM projects p WHERE p.public_id = usage_records.project),
  (SELECT o.id FROM organizations o WHERE o.personal_of = usage_records.account), org) WHERE org = 'default';
UPDATE ai_generations SET org = coalesce((SELECT nullif(p.organization, '') FROM projects p WHERE p.public_id = ai_generations.project),
  (SELECT o.id FROM organizations o WHERE o.personal_of = ai_generations.account), org) WHERE org = 'default';
