// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "panels/debug/DebugBreakpoint.h"
#include <functional>

namespace dyad::app {

/// When a breakpoint stops, and what it says.
class BreakpointSheet : public FormSheet {
    Q_OBJECT
public:
    explicit BreakpointSheet(QWidget *window);
    using Then = std::function<void(const panels::DebugBreakpoint &)>;
    void ask(const QString &place, const panels::DebugBreakpoint &breakpoint, Then then);

protected:
    void accept() override;

private:
    Field m_condition, m_hits, m_log;
    Then m_then;
};

} // namespace dyad::app
