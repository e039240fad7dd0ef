// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QListView>

namespace dyad::panels {

class HistoryModel;

/// A list of the history panel: rows as HistoryDelegate paints them, whatever their number. GUI thread.
class HistoryList : public QListView {
    Q_OBJECT
public:
    HistoryList(const QString &objectName, const QString &accessibleName, HistoryModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(int row);               ///< by a click or Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace dyad::panels
