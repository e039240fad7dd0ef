// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeTypes.h"
#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace dyad::panels {

/// What a new connector wants to know: its kind, the kind's own fields, how often, what becomes of documents that are deleted there.
class ConnectorForm : public QWidget {
    Q_OBJECT
public:
    explicit ConnectorForm(QWidget *parent = nullptr);
    void setCatalogue(const QVector<knowledge::ConnectorKind> &catalogue);
    void chooseKind(const QString &kind);
    void setError(const QString &text);
    void clear();

Q_SIGNALS:
    void wanted(const QJsonObject &connector);
    void cancelled();

private:
    void fillFields();
    void send();
    const knowledge::ConnectorKind *kind() const;

    QVector<knowledge::ConnectorKind> m_catalogue;
    QComboBox *m_kinds, *m_often, *m_deletions;
    QLineEdit *m_name;
    QWidget *m_fieldsBox = nullptr;
    QVBoxLayout *m_column;
    QHash<QString, QLineEdit *> m_fields;
    QLabel *m_error;
    QPushButton *m_add;
};

} // namespace dyad::panels
