using System.Collections.Concurrent;

namespace BearerApi;

/// <summary>Something to protect.</summary>
internal sealed class Orders
{
    private readonly ConcurrentDictionary<int, Order> _orders = new([new(1, new(1, "Punched cards")), new(2, new(2, "Brass gears"))]);
    private int _last = 2;

    public IEnumerable<Order> All => _orders.Values.OrderBy(order => order.Id);

    public Order Take(string item)
    {
        var order = new Order(Interlocked.Increment(ref _last), item);
        return _orders[order.Id] = order;
    }

    public bool Cancel(int id) => _orders.TryRemove(id, out _);
}

internal sealed record Order(int Id, string Item);
