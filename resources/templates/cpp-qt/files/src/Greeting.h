#pragma once
#include <QString>

/// What is said to somebody of this name.
QString greeting(const QString &name);
