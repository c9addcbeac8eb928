export const price = {
  title: 'Price',
  chart: {
    sentence:
      'From {{from}} to {{to}} the price went from CNY {{first}} to CNY {{last}}; {{inflow}} entered the pool',
    empty: 'No prices yet. The first settled order starts the curve.',
    axisPrice: 'Price (CNY a point)',
    axisPriceLog: 'Price (CNY a point, log)',
    axisMoney: 'Amount (CNY)',
    inflow: 'Into the pool',
    price: 'Price at the end',
    now: 'Now',
    first: 'At first',
  },
  days: {
    title: 'What each day brought',
    note: 'The causes of the price, day by day, newest first; days on which nothing moved are left out.',
    day: 'Day',
    orders: 'Orders',
    inflow: 'Into the pool (CNY)',
    redeemed: 'Paid for sales (CNY)',
    exited: 'Paid at the cap (CNY)',
    refunds: 'Refunds (CNY)',
    empty: 'Nothing in this time.',
    more: 'Show {{count}} more days',
  },
  rules: {
    title: 'Why the price changes',
    formula: 'price = pool ÷ supply',
    order: 'An order settles',
    orderText:
      'Only a part of the money that enters makes points; the rest stays in the pool, so nobody else’s points are diluted.',
    sale: 'A member sells',
    saleText:
      'At the present price; the member receives the value less the retention, which stays in the pool.',
    exit: 'A lot reaches its cap',
    exitText:
      'When the points of an order have brought the exit multiple of what was spent, they leave by themselves; what is above the cap stays in the pool.',
    refund: 'A refund',
    refundText: 'Points taken back and money given back count at one price, so a refund does not lower it.',
    later:
      'A price that does not fall is not your spending back: a sale pays less than the value, and nobody knows the price of later.',
  },
};
