// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"
#include "backend/ai/providers/Provider.h"
#include <functional>

namespace dyad::backend::ai {

/// A provider that can answer a request, and the name under which it knows the model.
struct Candidate {
    Provider provider;
    QString model;
    int key = 0; ///< which of the provider's keys, from 0: `provider.key` is that one alone
    /// What a breaker, the load and the latency go by: each key of a provider stands for itself.
    QString place() const
    {
        const QString own = provider.owner.isEmpty() ? provider.name : provider.name + QLatin1Char('@') + provider.owner;
        return key == 0 ? own : own + QLatin1Char('#') + QString::number(key + 1);
    }
};

/// Who can answer a request for `model`, best first: those that list it, then those that list nothing and whose family it is,
/// then compatible servers that list nothing; in each group those with a key of the caller's own, then of the organisation, then of
/// the server; then by priority. "auto" (or nothing) asks for everybody's first model.
/// "NAME/model" asks for that provider only. A provider whose key has several lines is there once a line. Of those that are equally good, the one with
/// the least load comes first: load(candidate), 0: nothing to do; nullptr: as they stand.
QList<Candidate> candidatesFor(const QString &model, const QList<Provider> &providers, const std::function<double(const Candidate &)> &load = nullptr);
/// The model that a provider is asked for where nobody named one.
QString defaultModel(const Provider &provider);

} // namespace dyad::backend::ai
