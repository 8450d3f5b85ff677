// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/library.h"

#include <dlfcn.h>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::db {
namespace {

class Loader {
public:
    Loader() : handle_(::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL)) {
        if (handle_ == nullptr) {
            throw Fault(
                "PostgreSQL cannot be reached: libpq.so.5 is missing; install the package "
                "libpq5");
        }
    }

    template <typename Function>
    void find(Function& function, const char* name) const {
        function = reinterpret_cast<Function>(::dlsym(handle_, name));
        if (function == nullptr) {
            throw Fault(
                fmt::format("libpq.so.5 has no function {}; install the package libpq5 of "
                            "version 12 or later",
                            name));
        }
    }

private:
    void* handle_;  // Stays open as long as the program runs.
};

PostgresLibrary load() {
    const Loader loader;
    PostgresLibrary library{};
    loader.find(library.connect, "PQconnectdbParams");
    loader.find(library.finish, "PQfinish");
    loader.find(library.status, "PQstatus");
    loader.find(library.transaction_status, "PQtransactionStatus");
    loader.find(library.consume_input, "PQconsumeInput");
    loader.find(library.error_message, "PQerrorMessage");
    loader.find(library.set_notice_processor, "PQsetNoticeProcessor");
    loader.find(library.exec, "PQexec");
    loader.find(library.prepare, "PQprepare");
    loader.find(library.exec_prepared, "PQexecPrepared");
    loader.find(library.enter_pipeline, "PQenterPipelineMode");
    loader.find(library.exit_pipeline, "PQexitPipelineMode");
    loader.find(library.pipeline_sync, "PQpipelineSync");
    loader.find(library.send_prepared, "PQsendQueryPrepared");
    loader.find(library.get_result, "PQgetResult");
    loader.find(library.result_status, "PQresultStatus");
    loader.find(library.error_field, "PQresultErrorField");
    loader.find(library.command_status, "PQcmdStatus");
    loader.find(library.command_tuples, "PQcmdTuples");
    loader.find(library.row_count, "PQntuples");
    loader.find(library.column_count, "PQnfields");
    loader.find(library.column_name, "PQfname");
    loader.find(library.column_type, "PQftype");
    loader.find(library.is_null, "PQgetisnull");
    loader.find(library.cell, "PQgetvalue");
    loader.find(library.cell_length, "PQgetlength");
    loader.find(library.clear, "PQclear");
    return library;
}

}  // namespace

const PostgresLibrary& postgres_library() {
    static const PostgresLibrary library = load();
    return library;
}

}  // namespace waymark::db
