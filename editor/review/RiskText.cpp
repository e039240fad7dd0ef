// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/review/RiskText.h"
#include <QCoreApplication>
#include <QStringList>

namespace dyad::editor {

namespace {

struct Risks {
    Q_DECLARE_TR_FUNCTIONS(dyad::editor::Risks)
public:
    static QString name(sync::CodeRisk::Kind kind)
    {
        using Kind = sync::CodeRisk::Kind;
        switch (kind) {
        case Kind::Secret: return tr("a key or password");
        case Kind::Evaluation: return tr("text run as code");
        case Kind::SqlText: return tr("SQL made of pieces");
        case Kind::ShellText: return tr("a shell command made of pieces");
        case Kind::RawHtml: return tr("markup without escaping");
        case Kind::UncheckedPeer: return tr("certificates unchecked");
        }
        return {};
    }
};

} // namespace

QString riskText(const std::vector<sync::CodeRisk> &risks)
{
    QStringList names;
    for (const sync::CodeRisk &one : risks)
        if (const QString name = Risks::name(one.kind); !names.contains(name))
            names.append(name);
    return names.join(QStringLiteral(", "));
}

} // namespace dyad::editor
