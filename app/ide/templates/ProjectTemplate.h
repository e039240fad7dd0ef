// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::app {

/// A project to begin with: a folder of files (in the program, or of an extension) in which {{name}}, {{slug}}, {{ident}} and the
/// template's own parameters are filled in, in texts and in names. docs/templates.md has the format.
class ProjectTemplate {
public:
    struct Parameter {
        QString key, title, fallback;
        QStringList choices;            ///< empty: free text
        QString pattern;                ///< of all of it; empty: anything
    };
    struct Step {
        QString program;                ///< empty: the template has no such step
        QStringList arguments;
        QString says, url;              ///< of start: what it prints when it is up, and where it answers then
    };
    using Values = QHash<QString, QString>;

    static QVector<ProjectTemplate> builtIn();
    /// A template's folder, with its template.json. Errors: unreadable; bad-template with what is wrong.
    static sync::Expected<ProjectTemplate> read(const QString &folder);

    QString id() const { return m_id; }
    QString name() const { return m_name; }
    QString text() const { return m_text; }
    QString icon() const { return m_icon; }
    const QVector<Parameter> &parameters() const { return m_parameters; }
    Step step(const QString &which, const Values &values) const;        ///< "install", "build", "test", "start"

    /// The parameter's values completed with name, slug and ident; bad-value with the key in the message's place where one does not fit.
    sync::Expected<Values> complete(const QString &projectName, Values given) const;
    /// Writes all files. The folder is made, or is empty: not-empty; nothing is left behind where one cannot be written.
    sync::Expected<void> create(const QString &folder, const Values &values) const;
    static QString slugOf(const QString &name);

private:
    QString fill(QString text, const Values &values) const;
    QString m_folder, m_id, m_name, m_text, m_icon;
    int m_order = 1000;
    QVector<Parameter> m_parameters;
    QHash<QString, Step> m_steps;

    Q_DECLARE_TR_FUNCTIONS(dyad::app::ProjectTemplate)
};

} // namespace dyad::app
