// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPushButton>

namespace dyad::app {

/// Looks like the field it opens: the palette appears in its place.
class SearchField : public QPushButton {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace dyad::app
