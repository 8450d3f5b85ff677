// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libpq-fe.h>

namespace waymark::db {

/// The functions of libpq that the house uses. The library is loaded when the first PostgreSQL
/// database is opened, so that a program that needs none starts without it and its twenty others.
struct PostgresLibrary {
    decltype(&PQconnectdbParams) connect;
    decltype(&PQfinish) finish;
    decltype(&PQstatus) status;
    decltype(&PQtransactionStatus) transaction_status;
    decltype(&PQconsumeInput) consume_input;
    decltype(&PQerrorMessage) error_message;
    decltype(&PQsetNoticeProcessor) set_notice_processor;
    decltype(&PQexec) exec;
    decltype(&PQprepare) prepare;
    decltype(&PQexecPrepared) exec_prepared;
    decltype(&PQenterPipelineMode) enter_pipeline;
    decltype(&PQexitPipelineMode) exit_pipeline;
    decltype(&PQpipelineSync) pipeline_sync;
    decltype(&PQsendQueryPrepared) send_prepared;
    decltype(&PQgetResult) get_result;
    decltype(&PQresultStatus) result_status;
    decltype(&PQresultErrorField) error_field;
    decltype(&PQcmdStatus) command_status;
    decltype(&PQcmdTuples) command_tuples;
    decltype(&PQntuples) row_count;
    decltype(&PQnfields) column_count;
    decltype(&PQfname) column_name;
    decltype(&PQftype) column_type;
    decltype(&PQgetisnull) is_null;
    decltype(&PQgetvalue) cell;
    decltype(&PQgetlength) cell_length;
    decltype(&PQclear) clear;
};

/// Throws `Fault` that names the package when libpq is not installed.
const PostgresLibrary& postgres_library();

}  // namespace waymark::db
