#include "Greeting.h"

QString greeting(const QString &name)
{
    return QStringLiteral("Hello, %1!").arg(name);
}
