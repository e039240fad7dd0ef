// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QSet>
#include <QStringList>

namespace dyad::panels {
struct GitDiff;
}
namespace dyad::app {

class Workbench;

/// Who else wrote what is staged: of each staged file of a shared folder, the authors of its lines in the live history, as far as these
/// lines are in the staged change. GUI thread; asks and compares elsewhere.
class CoAuthors : public QObject {
    Q_OBJECT
public:
    explicit CoAuthors(Workbench *workbench);
    QStringList names() const { return m_names; }       ///< without one's own, sorted
    void refresh();                                     ///< what is staged is another now

Q_SIGNALS:
    void changed();

private:
    void askFile(const QString &path, quint64 doc);
    void askBlame(const QString &path, quint64 doc, const QSet<QByteArray> &added);
    void take(const QStringList &names);
    Workbench *m_bench;
    QStringList m_names, m_found;
    quint64 m_serial = 0;
    int m_waiting = 0;
};

} // namespace dyad::app
