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
    using Then = std::function<void(const QString &name, bool preview)>;
    void ask(const QString &name, Then then);

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    Field m_name;
    void finish(bool preview);
    Then m_then;
};

} // namespace dyad::app
