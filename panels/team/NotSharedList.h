// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/Problem.h"
#include <QVector>
#include <QWidget>

class QLabel;
class QListWidget;

namespace dyad::panels {

/// What lies in the shared folder and is not as the others have it, with the reason: a link, a name that other systems cannot have, a copy of
/// what one may not write. Enter or a double click on one asks for the file. Not there at all while there is nothing.
class NotSharedList : public QWidget {
    Q_OBJECT
public:
    explicit NotSharedList(QWidget *parent = nullptr);
    void setProblems(const QVector<sync::Problem> &problems);

Q_SIGNALS:
    void openRequested(const QString &path);        ///< relative to the shared folder

private:
    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace dyad::panels
