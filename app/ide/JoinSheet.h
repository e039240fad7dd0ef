// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "app/ide/JoinController.h"

namespace dyad::app {

/// Join: link, name, an empty folder; then progress.
class JoinSheet : public FormSheet {
    Q_OBJECT
public:
    JoinSheet(JoinController *controller, QWidget *window);
    void openWith(const QString &link, const QString &person, const QString &folder);

Q_SIGNALS:
    void joinWanted(const QString &link, const QString &name, const QString &folder);

protected:
    void accept() override;
    void cancel() override;

private:
    JoinController *m_controller;
    Field m_link, m_name, m_folder;
};

} // namespace dyad::app
