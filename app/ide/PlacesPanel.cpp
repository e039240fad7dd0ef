// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PlacesPanel.h"
#include "editor/Theme.h"
#include <QFile>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr qint64 LongestFile = 4 << 20;     // bytes; of longer ones the line is not shown
}

PlacesPanel::PlacesPanel(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setProperty("role", QStringLiteral("muted"));
    m_title->setTextFormat(Qt::PlainText);      // names of C++ have angle brackets
    m_title->setContentsMargins(12, 6, 12, 6);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    m_list->setAccessibleName(tr("Places"));
    m_list->setUniformItemSizes(true);
    const auto choose = [this](QListWidgetItem *item) { Q_EMIT chosen(m_places.at(m_list->row(item))); };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_list, &QListWidget::itemClicked, this, choose);
}

void PlacesPanel::show(const QString &word, const QString &folder, const QVector<editor::LanguageLocation> &places)
{
    m_places = places;
    m_list->clear();
    m_title->setText(tr("%n place(s) of “%1”", nullptr, int(places.size())).arg(word));
    QHash<QString, QStringList> lines;
    for (const editor::LanguageLocation &place : places) {
        if (!lines.contains(place.path)) {
            QFile file(place.path);
            lines.insert(place.path, file.size() <= LongestFile && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList());
        }
        const QString path = place.path.startsWith(folder + QLatin1Char('/')) ? place.path.mid(folder.size() + 1) : place.path;
        m_list->addItem(QStringLiteral("%1:%2    %3").arg(path, QString::number(place.range.start.line + 1), lines[place.path].value(place.range.start.line).trimmed().left(200)));
    }
    m_list->setCurrentRow(0);
}

} // namespace dyad::app
