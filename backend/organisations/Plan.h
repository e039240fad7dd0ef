// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace dyad::backend::organisations {

/// A named set of limits. What is not there is unlimited.
struct Plan {
    QString name;
    std::optional<qint64> members;
    std::optional<qint64> projects;
    std::optional<qint64> storageBytes;
    std::optional<qint64> aiNano;            ///< nano-dollars, on all that the organisation has ever spent

    /// "team members=20 projects=50 storage=10GiB ai-usd=100"; any of the limits may be left out. Error "bad-value".
    static sync::Expected<Plan> parse(const QString &text);
};

/// The plans of a server: "unlimited", "starter", "professional", "enterprise", and what the configuration adds or puts in their place.
/// Plain values; never empty.
class Plans {
public:
    Plans(const QStringList &definitions, const QString &defaultName);
    /// The default one where the name is empty or (a plan that was taken out of the configuration) not known.
    const Plan &find(const QString &name) const;
    bool has(const QString &name) const;
    const std::vector<Plan> &all() const { return m_plans; }
    const QString &defaultName() const { return m_default; }

private:
    std::vector<Plan> m_plans;
    QString m_default;
};

} // namespace dyad::backend::organisations
