// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace dyad::app {

class ExtensionStore;

/// The installed extensions in one tab: what each is, what it may do, on or off, away; and installing from a folder or a zip.
class ExtensionsPage : public QWidget {
    Q_OBJECT
public:
    explicit ExtensionsPage(ExtensionStore *store, QWidget *parent = nullptr);

Q_SIGNALS:
    void installRequested(const QString &source);

private:
    void fill();
    QWidget *makeCard(const QString &id);
    ExtensionStore *m_store;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace dyad::app
