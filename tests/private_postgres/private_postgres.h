// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>

namespace waymark::testing {

/// A real PostgreSQL server of the test's own: a cluster in a temporary folder, reached through a
/// socket in it and by no network, gone when the test program ends, however it ends. PostgreSQL
/// refuses to run as root, so root's tests run it as `postgres` or `nobody`.
class PrivatePostgres {
public:
    /// Throws, naming the package to install, when PostgreSQL is not there: its tests never pass
    /// by being skipped.
    PrivatePostgres();
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// The address of a new, empty database.
    std::string fresh_database();
    /// The address of a database by name.
    std::string address_of(const std::string& database) const;
    /// Stops the server and starts it again: every connection is lost.
    void restart();

private:
    void start();
    void stop();

    std::string programs_;
    std::string folder_;
    uid_t user_ = 0;
    gid_t group_ = 0;
    pid_t server_ = 0;
    int databases_ = 0;
};

/// The server that all tests of a program share, started when first asked for.
PrivatePostgres& private_postgres();

}  // namespace waymark::testing
