namespace Cognito.ServiceModel.Server;

/// <summary>What callers can send: the shapes whose constraints are checked.</summary>
internal static class Inputs
{
    public static HashSet<Shape> Of(ServiceModel model)
    {
        var found = new HashSet<Shape>();
        var waiting = new Stack<Shape>(model.Operations.Select(operation => operation.Input));
        while (waiting.Count > 0)
        {
            var shape = waiting.Pop();
            if (!found.Add(shape))
                continue;
            foreach (var member in shape.Members)
                waiting.Push(member.Shape);
            if (shape.Key is not null)
                waiting.Push(shape.Key);
            if (shape.Element is not null)
                waiting.Push(shape.Element);
        }

        return found;
    }
}
