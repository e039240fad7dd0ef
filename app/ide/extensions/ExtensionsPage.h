// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace dyad::app {

class ExtensionStore;
struct ExtensionManifest;

/// The installed extensions in one tab: what each is, what it may do, on or off, away; and installing from a folder or a zip.
class ExtensionsPage : public QWidget {
    Q_OBJECT
public:
    /// What of an extension does not work here, one sentence each.
    using NotesOn = std::function<QStringList(const QString &extension)>;
    ExtensionsPage(ExtensionStore *store, NotesOn notesOn, QWidget *parent = nullptr);

Q_SIGNALS:
    void installRequested(const QString &source);

private:
    void fill();
    QWidget *makeCard(const QString &id);
    static QString partsOf(const ExtensionManifest &one);
    ExtensionStore *m_store;
    NotesOn m_notesOn;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace dyad::app
