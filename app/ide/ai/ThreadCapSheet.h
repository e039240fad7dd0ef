// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "sync/session/ChatThread.h"
#include <functional>
#include <optional>

namespace dyad::app {

/// Asks how much a thread may cost in all.
class ThreadCapSheet : public FormSheet {
    Q_OBJECT
public:
    using Then = std::function<void(const std::optional<qint64> &nanoDollars)>;      ///< nothing: no cap
    explicit ThreadCapSheet(QWidget *window);
    /// spent: 1e-9 USD. `then` runs after the sheet has closed; Cancel and Esc run nothing.
    void ask(const sync::ChatThread &thread, qint64 spent, Then then);
    /// Dollars as people write them ("0.5", "$2", "1,50"), in 1e-9 USD; nothing: it is no amount that can be set.
    static std::optional<qint64> amountOf(const QString &text);

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    Field m_amount;
    Then m_then;
};

} // namespace dyad::app
