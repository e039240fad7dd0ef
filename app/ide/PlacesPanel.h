// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageLocation.h"
#include <QWidget>

class QLabel;
class QListWidget;

namespace dyad::app {

/// A list of places in files: where something is used.
class PlacesPanel : public QWidget {
    Q_OBJECT
public:
    explicit PlacesPanel(QWidget *parent = nullptr);
    void show(const QString &word, const QString &folder, const QVector<editor::LanguageLocation> &places);

Q_SIGNALS:
    void chosen(const dyad::editor::LanguageLocation &place);

private:
    QLabel *m_title;
    QListWidget *m_list;
    QVector<editor::LanguageLocation> m_places;
};

} // namespace dyad::app
