// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingDefinition.h"
#include <algorithm>

namespace dyad::app {

QVariant SettingDefinition::checked(const QVariant &value) const
{
    if (!value.isValid())
        return {};
    switch (kind) {
    case Kind::Switch: return value.typeId() == QMetaType::Bool ? value : QVariant();
    case Kind::Number: {
        bool fine = false;
        const qlonglong number = value.toLongLong(&fine);
        if (!fine || value.typeId() == QMetaType::Bool || number < least || number > most)
            return {};
        return int(number);
    }
    case Kind::Text: return value.typeId() == QMetaType::QString ? value : QVariant();
    case Kind::Choice: {
        const QString text = value.toString();
        const bool known = std::any_of(choices.begin(), choices.end(), [&](const auto &choice) { return choice.first == text; });
        return known ? QVariant(text) : QVariant();
    }
    }
    return {};
}

} // namespace dyad::app
