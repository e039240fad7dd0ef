// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include <functional>

namespace dyad::app {

/// Asks for the new name of a symbol.
class RenameSheet : public FormSheet {
    Q_OBJECT
public:
    explicit RenameSheet(QWidget *window);
    void ask(const QString &name, std::function<void(const QString &)> then);

protected:
    void accept() override;

private:
    Field m_name;
    std::function<void(const QString &)> m_then;
};

} // namespace dyad::app
