// SPDX-License-Identifier: Apache-2.0
#include "scheme/terms.h"

namespace waymark::scheme {

Date after(Date date, Period period) {
    switch (period.unit) {
        case Calendar::days: return days_after(date, period.count);
        case Calendar::business_days: return business_days_after(date, period.count);
        case Calendar::months: return months_after(date, period.count);
        case Calendar::years: return months_after(date, 12 * period.count);
    }
    return date;
}

Date before(Date date, Period period) {
    switch (period.unit) {
        case Calendar::days: return days_before(date, period.count);
        case Calendar::business_days: {
            Date day = date;
            for (int left = period.count; left > 0;) {
                day = days_before(day, 1);
                if (is_business_day(day)) --left;
            }
            return day;
        }
        case Calendar::months: return months_before(date, period.count);
        case Calendar::years: return months_before(date, 12 * period.count);
    }
    return date;
}

}  // namespace waymark::scheme
