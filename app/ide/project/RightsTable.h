// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QTableWidget>

namespace dyad::app {

/// Rights by path as rows: pattern, access, whom it binds. Rules for single people keep those, shown by number.
class RightsTable : public QTableWidget {
    Q_OBJECT
public:
    explicit RightsTable(QWidget *parent);
    void setRules(const QJsonArray &rules);
    QJsonArray rules() const;
    void addRule();
    void removeCurrent();

Q_SIGNALS:
    void edited();

private:
    enum Column { Pattern, Access, Whom, Columns };
    void fitColumns();
    void addRow(const QJsonObject &rule);
};

} // namespace dyad::app
