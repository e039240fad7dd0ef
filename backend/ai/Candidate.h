// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"
#include "backend/ai/providers/Provider.h"

namespace dyad::backend::ai {

/// A provider that can answer a request, and the name under which it knows the model.
struct Candidate {
    Provider provider;
    QString model;
};

/// Who can answer a request for `model`, best first: those that list it, then those that list nothing and whose family it is,
/// then compatible servers that list nothing; in each group by priority. "auto" (or nothing) asks for everybody's first model.
/// "NAME/model" asks for that provider only.
QList<Candidate> candidatesFor(const QString &model, const QList<Provider> &providers);
/// The model that a provider is asked for where nobody named one.
QString defaultModel(const Provider &provider);

} // namespace dyad::backend::ai
