// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace dyad::panels {

/// The head of a panel, 36 px: its name, and its actions as icons at the right.
class PanelHead : public QWidget {
    Q_OBJECT
public:
    explicit PanelHead(const QString &title, QWidget *parent = nullptr);
    QToolButton *addAction(const QString &objectName, const QString &icon, const QString &text);

private:
    QHBoxLayout *m_row;
};

} // namespace dyad::panels
