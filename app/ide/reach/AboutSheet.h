// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"

namespace dyad::app {

/// What this program is, its version, and whose work it stands on (resources/notices.json).
class AboutSheet : public FormSheet {
    Q_OBJECT
public:
    explicit AboutSheet(QWidget *window);
    static QString noticesAsText();

protected:
    void accept() override { closeSheet(); }

private:
    QWidget *makeNotices();
};

} // namespace dyad::app
