export const ORDER_STATUSES = ['pending', 'settled', 'cancelled'] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];
