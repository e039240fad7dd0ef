// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "panels/debug/DebugConfiguration.h"

class QComboBox;

namespace dyad::app {

/// What is debugged, where the folder does not say yet: the program, its arguments, the debugger. Kept in .dyad/launch.json.
class LaunchSheet : public FormSheet {
    Q_OBJECT
public:
    explicit LaunchSheet(QWidget *window);
    void openFor(const QString &folder, const QString &program, const QString &type);

Q_SIGNALS:
    void chosen(const dyad::panels::DebugConfiguration &configuration);

protected:
    void accept() override;

private:
    Field m_program, m_arguments;
    QComboBox *m_adapter;
    QString m_folder;
};

} // namespace dyad::app
