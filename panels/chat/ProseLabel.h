// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>

namespace dyad::panels {

/// Rich text that can be selected and never loads anything. A click on a link opens it outside, one to a document of the project here.
class ProseLabel : public QLabel {
    Q_OBJECT
public:
    explicit ProseLabel(QWidget *parent = nullptr);

Q_SIGNALS:
    void documentRequested(const QString &link);        ///< a sync::DocumentLink
};

} // namespace dyad::panels
