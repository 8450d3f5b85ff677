// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark::http {

/// Threads for heavy work, with a queue that ends: what does not fit is refused at once, which a
/// person understands better than a page that never comes.
class Workers {
public:
    using Task = std::function<void()>;

    Workers(std::size_t threads, std::size_t waiting_max);
    ~Workers();  ///< ends what has begun or waits, then returns

    /// False when as many tasks wait as may. A task must not throw.
    [[nodiscard]] bool offer(Task task);

private:
    void work();

    const std::size_t waiting_max_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Task> waiting_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace waymark::http
