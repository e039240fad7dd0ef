// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "panels/git/GitProgram.h"
#include <QPointer>
#include <QTemporaryDir>
#include <memory>

namespace dyad::app {

/// Clone: an address, a folder; then progress, with a way to stop. What was half done is removed, and
/// the folder is there only when it is whole.
class CloneSheet : public FormSheet {
    Q_OBJECT
public:
    explicit CloneSheet(QWidget *window);
    void open();
    /// "git@host:team/tool.git" -> "tool"; empty where it has no name.
    static QString nameOf(const QString &address);

Q_SIGNALS:
    void cloned(const QString &folder);

protected:
    void accept() override;
    void cancel() override;

private:
    void end(const sync::Expected<QByteArray> &result);
    bool moveIn();
    Field m_address, m_folder;
    QPointer<panels::GitProgram> m_program;
    QString m_target;
    std::unique_ptr<QTemporaryDir> m_work;      // beside the target: what is removed after a failure is never somebody else's
};

} // namespace dyad::app
